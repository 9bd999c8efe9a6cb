import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    testTimeout: 60_000,
    // A browser that was installed a moment ago takes more than the usual 10 s for its first start.
    hookTimeout: 120_000,
    // One process less than there are cores is the default, which on two cores is one.
    maxWorkers: 2,
    // Some tests hold a time limit, which a busy machine may miss once; what is wrong fails twice.
    retry: 1,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/cli.ts'] },
  },
});
