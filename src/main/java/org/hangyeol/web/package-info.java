/** What all requests share: how failures are told, how large a body may be. Nothing imports it. */
package org.hangyeol.web;
