import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { contextOf, withRequestContext } from "@/lib/request-context";

const nextAuth = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>;

/** Sign-in is limited by address, so it needs to know whose request it serves. */
const handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) =>
  withRequestContext(contextOf(request.headers), () => nextAuth(request, context));

export { handler as GET, handler as POST };
