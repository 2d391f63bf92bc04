import Alert from '@mui/material/Alert';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { errorWords } from '../../ui/errorWords.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useRequest } from '../runs/useRequest.ts';
import { UploadError, uploadFile } from '../uploads/uploadFile.ts';
import { CropArea } from './CropArea.tsx';
import { PictureDrop } from './PictureDrop.tsx';
import { type CropShares, useSetPicture } from './useSetPicture.ts';

interface PictureDialogProps {
  user: { id: string; name: string };
  onClose(): void;
}

/** A picture is chosen, its part picked by pointer, finger or keys, and saved. */
export function PictureDialog({ user, onClose }: PictureDialogProps) {
  const { t } = useTranslation(['pictures', 'ui']);
  const { site = '' } = useParams();
  const [file, setFile] = useState<File | undefined>();
  const address = useAddress(file);
  const [crop, setCrop] = useState<CropShares | undefined>();
  const [problem, setProblem] = useState('');
  const { set } = useSetPicture(user);

  const save = useRequest(
    useCallback(async () => {
      if (!file) return;
      setProblem('');
      const signal = new AbortController().signal;
      const upload = await uploadFile(file, site, { signal, onProgress: () => undefined });
      const wrong = await set(upload.id, crop);
      if (wrong) setProblem(wrong);
      else onClose();
    }, [crop, file, onClose, set, site]),
  );
  const choose = (chosen: File | undefined) => {
    setProblem('');
    save.clear();
    setCrop(undefined);
    setFile(chosen);
  };
  const unread = useCallback(() => {
    setFile(undefined);
    setProblem(t('unread'));
  }, [t]);
  const failed = save.error && wordsOf(save.error, t('ui:error.network'));

  return (
    <FormDialog
      title={t('dialog.title', { name: user.name })}
      submit={t('dialog.save')}
      busy={save.busy}
      disabled={!file || !crop}
      onSubmit={() => void save.run()}
      onClose={onClose}
      {...(file && { more: { label: t('dialog.another'), onClick: () => choose(undefined) } })}
    >
      {(problem || failed) && (
        <Alert severity="error" role="alert">
          {problem || failed}
        </Alert>
      )}
      {address ? (
        <CropArea key={address} address={address} onCrop={setCrop} onUnread={unread} />
      ) : (
        <PictureDrop onChoose={choose} onRefused={setProblem} />
      )}
    </FormDialog>
  );
}

function wordsOf(error: unknown, network: string): string {
  if (error instanceof UploadError) return error.message || network;
  return errorWords(error).message ?? network;
}

/** Where the browser shows a file that lies on the machine. */
function useAddress(file: File | undefined): string | undefined {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    if (!file) return setAddress(undefined);
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return file && address;
}
