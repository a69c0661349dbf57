import { pathToFileURL } from "node:url";
import { seedDemo } from "../lib/projects/seed-demo";

export { seedDemo };

// `npm run db:seed`
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await seedDemo();
  process.exit(0);
}
