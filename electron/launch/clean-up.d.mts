export function cleanUp(undo: () => void): () => void;
