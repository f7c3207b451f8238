// The engine's door for requests from elsewhere. A module of its own, so that the panel can load it when something is pasted.
export { readPaste, type Pasted, type PasteFault, type PasteKind } from './paste/paste.ts';
