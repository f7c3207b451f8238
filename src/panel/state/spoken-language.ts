// Which language the panel speaks: the chosen one, or the browser's.
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { languageFor, type Language } from '#channel/settings.ts';
import { learn, speak } from '../strings.ts';
import type { SettingsState } from './settings-state.ts';

/** The language that is spoken; `own` is the browser's. Null until its words are there, then that of the choice as soon as its words are. */
export function createSpokenLanguage(settings: SettingsState, own: string): ReadonlySignal<Language | null> {
  const wanted = (): Language => languageFor(settings.current.value.language, own);
  // English is always there.
  const spoken = signal<Language | null>(wanted() === 'en' ? 'en' : null);
  effect(() => {
    const language = wanted();
    if (language !== spoken.peek()) void change(language);
  });
  async function change(language: Language): Promise<void> {
    const words = await learn(language);
    // Meanwhile another may have been chosen.
    if (language !== wanted()) return;
    speak(language, words);
    spoken.value = language;
  }
  return spoken;
}
