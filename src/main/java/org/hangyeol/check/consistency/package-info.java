/** Are whole memories consistent? Searches that take minutes, what they find, and what a change of a term would touch. */
package org.hangyeol.check.consistency;
