package org.bicorne.catalogue;

import java.util.List;
import java.util.Optional;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.Yaml;
import org.bicorne.ui.Messages;

/** What sources say otherwise than entries, as findings at the line of the entry. */
record SourceFindings(Around around, Snapshot snapshot) {

    List<Finding> all() {
        return around.shelf().all().stream().flatMap(software -> Watch.of(software, around.answers(), around.today(), around.zone()).signals().stream()
                .flatMap(signal -> finding(software, signal).stream())).toList();
    }

    private Optional<Finding> finding(Software software, Watch.Signal signal) {
        String source = Messages.in(around.first()).text("catalogue.source." + signal.source().key());
        return switch (signal.kind()) {
            case LICENCE_DIFFERS -> Optional.of(Finding.of(software.file(), line(software, "licence"), SourceFinding.SOURCE_LICENCE_DIFFERS, signal.entry(), source, signal.said(), signal.asOf().toString()));
            case WEBSITE_DIFFERS -> Optional.of(Finding.of(software.file(), line(software, "website"), SourceFinding.SOURCE_WEBSITE_DIFFERS, signal.entry(), source, signal.said(), signal.asOf().toString()));
            case ARCHIVED -> software.recommendation().status() == Software.Status.WITHDRAWN ? Optional.empty()
                    : Optional.of(Finding.of(software.file(), line(software, "repositories"), SourceFinding.SOURCE_SAYS_ARCHIVED, signal.said(), signal.asOf().toString()));
            case NEWER_THAN_RECOMMENDED, NO_RELEASE, LICENCE_CHANGED -> Optional.empty();
        };
    }

    /** Read again only where there is something to say. */
    private int line(Software software, String key) {
        return snapshot.file(software.file()).filter(file -> file.readText() instanceof Reading.Octets).map(file -> switch (file.readText()) {
            case Reading.Octets(var octets) when Yaml.read(DecodedText.of(octets).text()) instanceof Yaml.Parsed(var values, _) -> values.line(key);
            default -> 0;
        }).orElse(0);
    }
}
