# Node 22: what Node 24.19 and newer compile better-sqlite3 against ends the process (docs/scale-out.md).
FROM node:22-bookworm-slim AS build
WORKDIR /askwell
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

# Only what the server needs to run; better-sqlite3, sharp and argon2 come as binaries for this system.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /askwell
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data STOP_DELAY_MS=5000
WORKDIR /askwell
COPY --from=dependencies /askwell/node_modules node_modules
COPY --from=build /askwell/build build
COPY package.json LICENSE ./
COPY bin bin
COPY db/migrations db/migrations
# `node` of the image, by number, as Kubernetes wants to see that it is not root.
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "bin/health.mjs"]
CMD ["node", "bin/start.mjs"]
