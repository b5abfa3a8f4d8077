package org.bicorne.content;

import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;

/**
 * Where a file stands, once the language is told from its path. Source: spec content.md, 1.5.
 *
 * @param path without the engine's content folder: {@code en/mission.md} or {@code mission.en.md}
 * @param twin the same without the language, which its translations share: {@code mission.md}
 * @param language that the path says
 */
record Place(FilePath path, FilePath twin, Optional<Language> language) {}
