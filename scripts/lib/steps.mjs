// Runs named checks, counts what passed and failed, and ends with the one line that says so.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { say, stream } from "./run.mjs";

export function createReport() {
  const totals = { passed: 0, failed: 0 };
  const count = (passed, failed) => {
    totals.passed += passed;
    totals.failed += failed;
  };
  return {
    totals,
    count,
    /** One command that is one check. */
    async command(label, command, args, options = {}) {
      const began = Date.now();
      const code = await stream(command, args, { label, ...options });
      say(`${code === 0 ? "✓" : "✗"} ${label} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
      return code === 0;
    },
    /** A test runner that writes a JSON report: its tests are counted, and a run without a report is a failure. */
    async tests(label, command, args, file, read, options = {}) {
      rmSync(file, { force: true });
      const began = Date.now();
      const code = await stream(command, args, { label, ...options });
      const found = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : null;
      const { passed, failed } = found ?? { passed: 0, failed: 1 };
      // A runner that fails without naming a test (a file that does not load, nothing to run) is a failure too.
      const broken = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
      say(
        `${code === 0 && !broken ? "✓" : "✗"} ${label}: ${passed} passed, ${failed + broken} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`,
      );
      count(passed, failed + broken);
      return code === 0 && !broken;
    },
    finish() {
      say(`${totals.passed} passed, ${totals.failed} failed`);
      process.exit(totals.failed === 0 ? 0 : 1);
    },
  };
}

/** A file that did not even load has no tests to name: it counts as one failure. */
export const readVitest = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
      .length,
});

export const readPlaywright = (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + report.errors.length,
});
