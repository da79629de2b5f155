/**
 * Who may do what. Keys for programs, people signed in by a proxy, everybody on this machine while the server listens
 * there only; what each may read and write, how much, and the log of it.
 */
package org.hangyeol.access;
