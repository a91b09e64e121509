import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/i18n';
import { say } from '~/lib/say';
import { Button } from './Button';

/** Puts a text where it can be pasted from, and says that it is there. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const t = useT();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  const copy = () =>
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(text);
      say(t('common.copied'));
    });
  return (
    <Button size="small" icon={isCopied ? Check : Copy} onClick={copy}>
      {isCopied ? t('common.copied') : name}
    </Button>
  );
}
