/** What the benchmarks share: units, queries, clocks and tables. How to run and read them: docs/benchmarks.md. */
package org.hangyeol.benchmark;
