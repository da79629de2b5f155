/** The command line: a client of the API like any other. What it can do, everyone can do over HTTP. */
package org.hangyeol.cli;
