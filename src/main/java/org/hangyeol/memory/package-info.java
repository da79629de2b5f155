/** Translation memories and their units: storing them, keeping the index in step, finding matches. */
package org.hangyeol.memory;
