import Alert from '@mui/material/Alert';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';

interface FailuresProps {
  form: { failure: unknown; wrong(field: 'root'): string | undefined };
}

/** What went wrong with a form as a whole. */
export function Failures({ form }: FailuresProps) {
  const wrong = form.wrong('root');
  return (
    <>
      {form.failure !== undefined && <ErrorAlert error={form.failure} />}
      {wrong && <Alert severity="error">{wrong}</Alert>}
    </>
  );
}
