// Unpacks Chromium below the folder that TMPDIR names, unless it is there, and prints where it is.
import chromium from "@sparticuz/chromium";

console.log(await chromium.executablePath());
