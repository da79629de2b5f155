/** The protocol of the server of Pensieve, the translation memory of Okapi, which its connector asks. */
package org.hangyeol.cat.pensieve;
