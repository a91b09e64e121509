import { test } from '@playwright/test';

/** A figure that a goal of the README's table is judged by; the run says it. */
export function figure(goal: number | string, what: string): void {
  test.info().annotations.push({ type: `goal ${goal}`, description: what });
  console.log(`    goal ${goal}: ${what}`);
}
