import { Camera as CameraIcon } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Note } from '~/ui/Note';

interface Detector {
  detect: (of: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}

/** The browser's own reader of codes, which not every browser has. */
const Reader = (globalThis as { BarcodeDetector?: new () => Detector }).BarcodeDetector;

const canSee = Reader !== undefined && 'mediaDevices' in navigator;

/** Between two looks, and until the same code counts as shown again, in milliseconds. */
const LOOK = 200;
const AGAIN = 2_000;

interface Scanning {
  onScan: (code: string) => void;
  /** One code is enough. */
  once?: boolean;
}

/** Scanning by camera; a browser that cannot read codes says so, so that nobody looks for the button. */
export function CameraScan({ onScan, once }: Scanning) {
  const t = useT();
  const [isSeeing, setSeeing] = useState(false);
  if (!canSee) return <p className="t2 sm blanks__blind">{t('blanks.no_camera')}</p>;
  return (
    <>
      <Button icon={CameraIcon} onClick={() => setSeeing(true)}>
        {t('blanks.camera')}
      </Button>
      {isSeeing && (
        <Camera
          onScan={(code) => {
            if (once) setSeeing(false);
            onScan(code);
          }}
          onClose={() => setSeeing(false)}
        />
      )}
    </>
  );
}

/** Codes shown to the camera, each once while it stays in sight. */
function Camera({ onScan, onClose }: { onScan: (code: string) => void; onClose: () => void }) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const seen = useRef(new Map<string, number>());
  const [isRefused, setRefused] = useState(false);
  const look = useEffectEvent(async (reader: Detector) => {
    if (!video.current?.srcObject) return;
    for (const { rawValue } of await reader.detect(video.current)) {
      const before = seen.current.get(rawValue) ?? 0;
      seen.current.set(rawValue, Date.now());
      if (Date.now() - before > AGAIN) onScan(rawValue);
    }
  });
  useEffect(() => {
    if (!Reader) return undefined;
    const reader = new Reader();
    const asked = navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    void asked.then(
      (stream) => {
        if (video.current) video.current.srcObject = stream;
      },
      () => setRefused(true),
    );
    // A picture that is not there yet has nothing to be read.
    const timer = setInterval(() => void look(reader).catch(() => undefined), LOOK);
    return () => {
      clearInterval(timer);
      void asked.then(
        (stream) => stream.getTracks().forEach((track) => track.stop()),
        () => undefined,
      );
    };
  }, []);
  return (
    <Dialog heading={t('blanks.camera')} onClose={onClose}>
      {isRefused ? (
        <Note mood="warn" role="alert">
          {t('blanks.camera_refused')}
        </Note>
      ) : (
        <>
          <p className="t2 sm">{t('blanks.camera_about')}</p>
          <video ref={video} className="blanks__video" autoPlay playsInline muted />
        </>
      )}
    </Dialog>
  );
}
