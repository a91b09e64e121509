/** What one hears and feels who looks at the blanks and not at the screen. */

const TONES = { good: [880, 0.08], bad: [220, 0.3] } as const;
const BUZZES = { good: [40], bad: [120, 60, 120] } as const;

let sound: AudioContext | undefined;

/** A short high tone or a long low one, and the same as a buzz where the machine can. */
export function signal(kind: keyof typeof TONES): void {
  navigator.vibrate?.([...BUZZES[kind]]);
  if (!('AudioContext' in globalThis)) return;
  sound ??= new AudioContext();
  const [pitch, seconds] = TONES[kind];
  const tone = sound.createOscillator();
  tone.frequency.value = pitch;
  tone.connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + seconds);
}
