import 'reflect-metadata';

// graphql checks every value twice over unless this is set before it is loaded.
process.env.NODE_ENV ??= 'production';
const { runProcess } = await import('./app/runProcess.ts');

await runProcess(process.env);
