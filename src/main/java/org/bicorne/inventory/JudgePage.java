package org.bicorne.inventory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.pages.PageQuery;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.Result;
import org.bicorne.publiccode.Surroundings;
import org.bicorne.ui.Frame;
import org.bicorne.ui.JudgeView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** Judges what visitors paste or name, and explains each problem where it stands. */
final class JudgePage {

    /** Of a file that is shown again. */
    private static final int LINES_MAX = 3_000;
    private static final int ADDRESS_CHARACTERS_MAX = 2_000;

    /** Visitors for whom other servers are asked at once: the others are told to come back. */
    private static final Semaphore ASKING = new Semaphore(4);

    private final Around around;
    private final Optional<PubliccodeDesk> desk;
    private final Language language;
    private final Messages words;

    /** Something that can be judged. */
    private record Given(String name, byte[] octets, Judgement judgement) {}

    JudgePage(Around around, Optional<PubliccodeDesk> desk, Language language) {
        this.around = around;
        this.desk = desk;
        this.language = language;
        this.words = around.words(language);
    }

    byte[] unasked() {
        return render("", "", Optional.empty(), Optional.empty());
    }

    byte[] answer(PageQuery form) {
        Optional<String> text = form.value("text");
        Optional<String> address = form.value("address").map(String::strip);
        if (text.isPresent()) {
            byte[] octets = text.get().getBytes(StandardCharsets.UTF_8);
            return render(text.get(), "", Optional.empty(), Optional.of(new Given(words.text("publiccode.pasted"), octets, Judge.judge(octets, Surroundings.NONE))));
        }
        if (address.isEmpty() || desk.isEmpty()) {
            return form.parameters().isEmpty() ? unasked() : render("", "", Optional.of(words.text("publiccode.mistake.nothing")), Optional.empty());
        }
        return asked(address.get());
    }

    private byte[] asked(String address) {
        if (!address.toLowerCase(Locale.ROOT).startsWith("https://") && !address.toLowerCase(Locale.ROOT).startsWith("http://") || address.length() > ADDRESS_CHARACTERS_MAX) {
            return render("", address, Optional.of(words.text("publiccode.mistake.address")), Optional.empty());
        }
        if (!ASKING.tryAcquire()) {
            return render("", address, Optional.of(words.text("publiccode.mistake.busy")), Optional.empty());
        }
        try {
            return desk.flatMap(asker -> asker.bring(address).map(brought -> new Given(brought.address(), brought.octets(), asker.judge(brought, true))))
                    .map(given -> render("", address, Optional.empty(), Optional.of(given)))
                    .orElseGet(() -> render("", address, Optional.of(words.text("publiccode.mistake.none", address)), Optional.empty()));
        } finally {
            ASKING.release();
        }
    }

    private byte[] render(String text, String address, Optional<String> mistake, Optional<Given> given) {
        Frame frame = around.frame(PubliccodePages.JUDGE, language, words.text("publiccode.title"), Optional.of(words.text("publiccode.lead")));
        Optional<String> action = desk.map(_ -> around.at(PubliccodePages.JUDGE, language).encoded());
        PageLink editor = new PageLink(words.text("publiccode.editor.title"), around.at(PubliccodePages.EDITOR, language).encoded());
        return Templates.render("inventory/judge.jte", new JudgeView(given.isPresent() || mistake.isPresent() ? frame.unindexed() : frame, action, text, address, mistake,
                given.map(this::answer), editor));
    }

    private JudgeView.Answer answer(Given given) {
        Judgement judged = given.judgement();
        List<Result> results = new ArrayList<>(judged.results());
        results.addAll(judged.notes());
        String kind = switch (judged.verdict()) {
            case VALID -> "success";
            case VALID_WITH_WARNINGS -> "warning";
            case INVALID -> "error";
        };
        String licence = judged.file().text("legal.license").orElse("–");
        String freedom = words.text("publiccode.freedom." + judged.freedom().name().toLowerCase(Locale.ROOT).replace('_', '-'), licence);
        return new JudgeView.Answer(kind, words.text("publiccode.verdict." + judged.verdict()), freedom, given.name(), results.stream().map(this::problem).toList(),
                lines(new String(given.octets(), StandardCharsets.UTF_8), results));
    }

    private JudgeView.Problem problem(Result result) {
        Finding finding = new Finding(FilePath.ROOT, 0, result.code(), result.arguments());
        return new JudgeView.Problem(result.type(), words.text("publiccode.kind." + result.type()), words.finding(finding), result.text(),
                result.line() <= LINES_MAX ? result.line() : 0);
    }

    private static List<JudgeView.Line> lines(String text, List<Result> results) {
        List<JudgeView.Line> lines = new ArrayList<>();
        for (String line : text.lines().limit(LINES_MAX).toList()) {
            int number = lines.size() + 1;
            Optional<String> kind = results.stream().filter(result -> result.line() == number).min(Comparator.comparing(Result::severity)).map(Result::type);
            lines.add(new JudgeView.Line(number, line, kind));
        }
        return lines;
    }
}
