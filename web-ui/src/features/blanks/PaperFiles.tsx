import { FileMenu } from '~/ui/FileMenu';

/** A paper of the ledger as it is signed: to be printed, or to be written in. */
export const PaperFiles = ({ id }: { id: string }) => (
  <FileMenu
    size="small"
    formats={['pdf', 'docx']}
    address={(format) => `/api/v1/certificate-blanks/papers/${id}/document?format=${format}`}
  />
);
