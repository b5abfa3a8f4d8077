package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Spelling;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.PostsView;
import org.bicorne.ui.Templates;

/** Shows {@code posts} blocks: the newest dated pages of a collection, of a tag, or of both, as lists show them. */
final class PostsBlocks implements BlockSource {

    private static final int POSTS_DEFAULT = 5;
    private static final int POSTS_MAX = 50;
    private static final int LISTS_TOLD_MAX = 12;

    private final Edition edition;

    PostsBlocks(Edition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public Set<String> keys() {
        return Set.of("collection", "tag", "language", "limit");
    }

    /** What a block asks for. */
    private record Wanted(Optional<Section> section, Optional<Tag> tag, Language language, List<ContentPage> pages) {}

    @Override
    public Version version(Block block) {
        Wanted wanted = wanted(block, new ArrayList<>());
        return Version.of(new Cards(edition).version(wanted.pages()).value(), more(wanted).toString());
    }

    @Override
    public Answer show(Block block) {
        List<Finding> findings = new ArrayList<>();
        Wanted wanted = wanted(block, findings);
        Optional<ContentPage> page = edition.index().page(block.page());
        if (!findings.isEmpty() || page.isEmpty()) {
            return new Refused(findings);
        }
        Optional<PageLink> more = more(wanted).map(link -> new PageLink(link.title(), block.base() + link.href()));
        PostsView view = new PostsView(new Heads(edition).frame(page.get().address(), block.language(), page.get().title(), Optional.empty(), List.of()),
                new Cards(edition).of(wanted.pages(), block.language()), more, block.isForFeed() ? Optional.of(block.base()) : Optional.empty());
        return new Shown(new String(Templates.render("content/posts.jte", view), StandardCharsets.UTF_8), findings);
    }

    private Wanted wanted(Block block, List<Finding> findings) {
        Language language = language(block, findings);
        List<Section> sections = edition.lists().sections().stream().filter(section -> section.language().equals(language)).toList();
        Optional<Section> section = block.text("collection").flatMap(name -> section(block, sections, name, findings));
        Optional<Tag> tag = block.text("tag").flatMap(name -> tag(block, name, language, findings));
        Stream<ContentPage> pages = section.isPresent() ? section.get().pages().stream()
                : tag.isPresent() ? tag.get().pages().stream() : sections.stream().flatMap(one -> one.pages().stream());
        List<ContentPage> newest = pages.filter(page -> page.published().isPresent() && !page.path().equals(block.page()))
                .filter(page -> tag.isEmpty() || tag.get().pages().contains(page))
                .distinct().sorted(ContentIndex.NEWEST_FIRST).limit(limit(block, findings)).toList();
        return new Wanted(section, tag, language, newest);
    }

    private Language language(Block block, List<Finding> findings) {
        try {
            return block.text("language").map(Language::new).map(language -> edition.rules().listLanguage(language, edition.index().defaultLanguage()))
                    .orElseGet(() -> edition.rules().listLanguage(block.language(), edition.index().defaultLanguage()));
        } catch (InvalidValue e) {
            findings.add(block.finding("language", FactsFinding.LANGUAGE_UNKNOWN, block.text("language").orElse("")));
            return block.language();
        }
    }

    /** By its name in the settings, or by its folder. */
    private Optional<Section> section(Block block, List<Section> sections, String name, List<Finding> findings) {
        Optional<PageCollection> collection = Optional.ofNullable(edition.settings().collections().get(name));
        Optional<Section> found = sections.stream().filter(section -> collection.map(PageCollection::folder).map(section.folder()::equals)
                .orElseGet(() -> section.folder().value().equals(name) || section.folder().name().equals(name))).findFirst();
        if (found.isEmpty()) {
            Set<String> known = new TreeSet<>(sections.stream().map(section -> section.folder().value()).toList());
            findings.add(unknown(block, "collection", name, known));
        }
        return found;
    }

    private Optional<Tag> tag(Block block, String name, Language language, List<Finding> findings) {
        Optional<Tag> found = ContentReader.tagSlug(name).flatMap(slug -> edition.lists().tag(slug, language));
        if (found.isEmpty()) {
            Set<String> known = new TreeSet<>(edition.lists().tags().stream().filter(tag -> tag.language().equals(language)).map(Tag::title).toList());
            findings.add(unknown(block, "tag", name, known));
        }
        return found;
    }

    private static Finding unknown(Block block, String key, String name, Set<String> known) {
        return block.finding(key, BlockFinding.BLOCK_LIST_UNKNOWN, key, name,
                Spelling.nearest(name, known).orElseGet(() -> String.join(", ", known.stream().limit(LISTS_TOLD_MAX).toList())));
    }

    private static int limit(Block block, List<Finding> findings) {
        Optional<Integer> limit = block.settings().number("limit").filter(number -> number > 0 && number <= POSTS_MAX);
        if (limit.isEmpty() && block.text("limit").isPresent()) {
            findings.add(block.finding("limit", BlockFinding.BLOCK_VALUE_WRONG, "limit", block.text("limit").get(), "1 – " + POSTS_MAX));
        }
        return limit.orElse(POSTS_DEFAULT);
    }

    /** To the list that holds the others. */
    private static Optional<PageLink> more(Wanted wanted) {
        Messages words = Messages.in(wanted.language());
        return wanted.tag().map(tag -> new PageLink(words.text("content.posts.more", tag.title()), tag.address().encoded()))
                .filter(link -> wanted.section().isEmpty())
                .or(() -> wanted.section().filter(Section::isShown).map(section -> new PageLink(words.text("content.posts.more", section.title()), section.address().encoded())));
    }
}
