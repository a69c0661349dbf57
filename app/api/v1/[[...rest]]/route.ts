import { ROUTES } from "@/app/api/routes";
import { serveUnrouted } from "@/lib/api/serve-unrouted";

const handler = async (request: Request, { params }: { params: Promise<{ rest?: string[] }> }) => {
  const { rest = [] } = await params;
  return serveUnrouted(request, `/${rest.map(encodeURIComponent).join("/")}`, ROUTES);
};

export {
  handler as DELETE,
  handler as GET,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
};
