import { z } from "zod";

// The page's policy forbids code made from text, which zod would otherwise try for speed. Imported first.
z.config({ jitless: true });
