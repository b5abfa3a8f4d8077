/** Holds the registry of organisations to its names. */
@NullMarked
package org.bicorne.organisations;

import org.jspecify.annotations.NullMarked;
