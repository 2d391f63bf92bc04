import 'reflect-metadata';
import { runProcess } from './app/runProcess.ts';

await runProcess(process.env);
