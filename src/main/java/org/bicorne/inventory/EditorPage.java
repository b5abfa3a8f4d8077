package org.bicorne.inventory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.pages.PageQuery;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.Result;
import org.bicorne.publiccode.Surroundings;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.PubliccodeEditorView;
import org.bicorne.ui.Templates;

/** Makes a {@code publiccode.yml} of what visitors type, and says what is missing beside each field. */
final class EditorPage {

    /** Servers refuse longer ones, and browsers cut them. */
    private static final int ADDRESS_CHARACTERS_MAX = 8_000;

    private final Around around;
    private final Language language;
    private final Messages words;

    EditorPage(Around around, Language language) {
        this.around = around;
        this.language = language;
        this.words = around.words(language);
    }

    byte[] unasked() {
        return render(PageQuery.EMPTY, Map.of(), List.of(), Optional.empty());
    }

    byte[] answer(PageQuery typed) {
        if (typed.parameters().isEmpty()) {
            return unasked();
        }
        String text = new EditorFields(words, language, typed, Map.of()).file().written();
        Judgement judged = Judge.judge(text.getBytes(StandardCharsets.UTF_8), Surroundings.NONE);
        Map<String, String> errors = new LinkedHashMap<>();
        List<PubliccodeEditorView.Problem> problems = new ArrayList<>();
        for (Result result : judged.results()) {
            Optional<String> field = EditorFields.field(result.key(), typed);
            String about = field.flatMap(name -> EditorFields.label(words, name)).orElse(result.key());
            String sentence = words.finding(new Finding(FilePath.ROOT, 0, result.code(), List.of(about, result.detail())));
            field.ifPresent(name -> errors.putIfAbsent(name, sentence));
            problems.add(new PubliccodeEditorView.Problem(sentence, field.map(name -> "#" + EditorFields.id(name))));
        }
        boolean isValid = judged.errors() == 0;
        String download = "data:text/yaml;charset=utf-8," + encoded(text);
        Optional<PageLink> forge = isValid ? judged.file().text("url").flatMap(url -> forge(url, text)) : Optional.empty();
        return render(typed, errors, problems, Optional.of(new PubliccodeEditorView.File(text, isValid, download, forge)));
    }

    /** The form of the forge that makes a file, as far as its address holds the file. */
    private Optional<PageLink> forge(String url, String text) {
        String repository = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        if (!repository.matches("(?i)https://[^/]+/[^/]+/.+")) {
            return Optional.empty();
        }
        String host = repository.replaceFirst("(?i)https://([^/]+)/.*", "$1").toLowerCase(java.util.Locale.ROOT);
        String value = encoded(text);
        String address = host.equals("github.com") ? repository + "/new/HEAD?filename=publiccode.yml&value=" + value
                : host.contains("gitlab") ? repository + "/-/new/HEAD?file_name=publiccode.yml&content=" + value
                : repository + "/_new/HEAD/?filename=publiccode.yml&value=" + value;
        boolean isKnown = host.equals("github.com") || host.contains("gitlab") || host.equals("codeberg.org") || host.contains("gitea") || host.contains("forgejo");
        return isKnown && address.length() <= ADDRESS_CHARACTERS_MAX ? Optional.of(new PageLink(words.text("publiccode.editor.forge", host), address)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] render(PageQuery typed, Map<String, String> errors, List<PubliccodeEditorView.Problem> problems, Optional<PubliccodeEditorView.File> file) {
        Frame frame = around.frame(PubliccodePages.EDITOR, language, words.text("publiccode.editor.title"), Optional.of(words.text("publiccode.editor.lead")));
        Optional<String> action = around.isServed() ? Optional.of(around.at(PubliccodePages.EDITOR, language).encoded()) : Optional.empty();
        PageLink judge = new PageLink(words.text("publiccode.title"), around.at(PubliccodePages.JUDGE, language).encoded());
        return Templates.render("inventory/editor.jte", new PubliccodeEditorView(file.isPresent() ? frame.unindexed() : frame, action,
                action.isPresent() ? new EditorFields(words, language, typed, errors).groups() : List.of(), problems, file, judge));
    }
}
