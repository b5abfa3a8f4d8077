/** Holds the agenda to what people and calendars rely on. */
@NullMarked
package org.bicorne.agenda;

import org.jspecify.annotations.NullMarked;
