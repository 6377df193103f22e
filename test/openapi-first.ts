// Schemas get what describes them to the API when they are made, so that the package is loaded before any of them:
// test files share their modules, and not each of them reaches the API.
import '@hono/zod-openapi';
