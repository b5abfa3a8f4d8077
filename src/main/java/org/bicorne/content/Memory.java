package org.bicorne.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;

/**
 * What the content of one snapshot leaves to that of the next one of the same folder, under the same settings.
 *
 * @param known what was read of each file
 * @param ground what places depended on then; when it is another now, every page is placed anew
 */
record Memory(KeyedValues<FilePath, Known> known, Ground ground) {

    static final Memory NONE = new Memory(KeyedValues.of(Map.of()), new Ground(List.of(), Language.ENGLISH, Engine.PLAIN, EngineFile.NONE));

    /** What was read of a file, what it inherited then, and the page that was made of it; no page for a draft, or for what has no address. */
    record Known(SourcePage source, DirectoryData inherited, Optional<ContentPage> page) {}

    /** What every page's place depends on besides its own file and the settings. */
    record Ground(List<FilePath> paths, Language defaultLanguage, Engine engine, EngineFile engineFile) {}
}
