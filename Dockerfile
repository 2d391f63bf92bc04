# The build needs everything; what runs needs the server's own dependencies, its build and the web app's.
FROM node:24-slim AS base
RUN npm install --global pnpm@12.21.0
WORKDIR /app
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY packages/server/package.json packages/server/
COPY packages/web/package.json packages/web/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
COPY tools/package.json tools/

FROM base AS build
RUN pnpm install --frozen-lockfile
COPY . .
RUN node tools/build/build.ts

FROM base AS dependencies
RUN pnpm install --frozen-lockfile --prod --filter @muster/server

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/packages/server/dist packages/server/dist
COPY --from=build /app/packages/web/dist packages/web/dist
COPY packages/server/migrations packages/server/migrations
COPY packages/server/templates packages/server/templates
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the process, so that SIGTERM reaches it.
# So Node holds up to 200 MB less (docs/operations.md).
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=50", "packages/server/dist/src/main.js"]
