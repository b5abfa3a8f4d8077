package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FencedBlock;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;
import org.bicorne.pages.Version;
import org.bicorne.ui.BlockNote;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** All that fenced blocks may name: this room's own and what rooms below bring. */
final class Blocks {

    /** This room's own names, known before any page is read. */
    static final Set<String> OWN_NAMES = Set.of("chart", "posts", "table");

    private final Map<String, BlockSource> byName = new LinkedHashMap<>();
    private final boolean isDev;

    /** @param isDev whether the note in the place of a wrong block says what to do, to whoever is writing it */
    Blocks(List<BlockSource> sources, boolean isDev) {
        sources.forEach(source -> byName.putIfAbsent(source.name(), source));
        this.isDev = isDev;
    }

    /** Where a block stands and how its page writes lines of Markdown. */
    record Place(ContentPage page, int lineOffset, int number, String base, UnaryOperator<String> inlineHtml) {}

    /** Changes when one of these blocks of the page would be shown otherwise. */
    Version version(ContentPage page, List<FencedBlock> fenced) {
        List<String> versions = new ArrayList<>();
        for (FencedBlock block : fenced) {
            BlockSource source = byName.get(block.name());
            if (source != null) {
                Place place = new Place(page, 0, versions.size() + 1, "", text -> text);
                versions.add(source.version(block(block, settings(block, place, new ArrayList<>()).orElse(FrontMatter.empty()), place)).value());
            }
        }
        return Version.of(versions.toString());
    }

    /** HTML in the place of the block; what is wrong is added to the findings. */
    String show(FencedBlock fenced, Place place, List<Finding> findings) {
        BlockSource source = byName.get(fenced.name());
        if (source == null) {
            return "";
        }
        List<Finding> own = new ArrayList<>();
        Optional<FrontMatter> settings = settings(fenced, place, own);
        Block block = block(fenced, settings.orElse(FrontMatter.empty()), place);
        block.settings().keys().stream().filter(key -> !source.keys().contains(key)).forEach(key -> own.add(unknown(block, key, source.keys())));
        BlockSource.Answer answer = settings.isPresent() ? source.show(block) : new BlockSource.Refused(List.of());
        own.addAll(answer.findings());
        findings.addAll(own);
        return switch (answer) {
            case BlockSource.Shown(String html, var _) -> html;
            case BlockSource.Refused _ -> note(block, own);
        };
    }

    private static Finding unknown(Block block, String key, Set<String> known) {
        return block.finding(key, BlockFinding.BLOCK_KEY_UNKNOWN, key, block.name(),
                Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new TreeSet<>(known))));
    }

    /** Nothing when they cannot be read. */
    private static Optional<FrontMatter> settings(FencedBlock fenced, Place place, List<Finding> findings) {
        return switch (Yaml.readFrom(fenced.line() + 1 + place.lineOffset(), fenced.body())) {
            case Yaml.Parsed(var values, var problems) -> {
                problems.forEach(problem -> findings.add(problem.in(place.page().path(), 0)));
                yield Optional.of(values);
            }
            case Yaml.Malformed(var problem) -> {
                findings.add(problem.in(place.page().path(), 0));
                yield Optional.empty();
            }
        };
    }

    private static Block block(FencedBlock fenced, FrontMatter settings, Place place) {
        return new Block(fenced.name(), settings, place.page().path(), fenced.line() + place.lineOffset(), place.number(), place.page().language(),
                place.base(), place.inlineHtml());
    }

    private String note(Block block, List<Finding> findings) {
        Messages words = Messages.in(block.language());
        List<String> sentences = isDev ? findings.stream().map(words::finding).toList() : List.of(words.text("content.block.note"));
        return new String(Templates.render("content/block-note.jte", new BlockNote(words.text("content.block.refused"), sentences)), StandardCharsets.UTF_8);
    }
}
