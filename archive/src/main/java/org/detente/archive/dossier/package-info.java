/** Crises as small YAML files: which parties, when, about what; and proposals for them. */
@NullMarked
package org.detente.archive.dossier;

import org.jspecify.annotations.NullMarked;
