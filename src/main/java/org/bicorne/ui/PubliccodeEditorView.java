package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that makes a {@code publiccode.yml}, for {@code inventory/editor.jte}.
 *
 * @param action where its form is sent; empty where no server answers
 * @param problems what is wrong in what was typed, each with the field it is about
 * @param file what was made
 */
public record PubliccodeEditorView(Frame frame, Optional<String> action, List<Group> groups, List<Problem> problems, Optional<File> file, PageLink judge) {

    /** Fields that belong together. */
    public record Group(String title, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of the form.
     *
     * @param id in the page
     * @param name under which it is sent
     * @param hint what to write
     * @param value as it was typed
     */
    public record Field(String id, String name, String label, Optional<String> hint, Kind kind, String value, boolean isRequired, List<Choice> choices, Optional<String> error) {
        public Field {
            choices = List.copyOf(choices);
        }

        /** For {@code aria-describedby}: its hint, then what is wrong. */
        public @Nullable String describedBy() {
            String ids = (hint.isPresent() ? id + "-hint " : "") + (error.isPresent() ? id + "-error" : "");
            return ids.isEmpty() ? null : ids.strip();
        }

        public @Nullable String required() {
            return isRequired ? "true" : null;
        }

        public @Nullable String invalid() {
            return error.isPresent() ? "true" : null;
        }
    }

    /** How a field is shown. */
    public enum Kind { LINE, LINES, SELECT, CHECKS }

    /** One of several values. */
    public record Choice(String value, String label, boolean isChosen) {}

    /** @param href of the field; empty when it is about none of them */
    public record Problem(String sentence, Optional<String> href) {}

    /**
     * What was made.
     *
     * @param isValid whether nothing is missing
     * @param download the file as an address that holds it
     * @param forge where it can be put into the repository
     */
    public record File(String text, boolean isValid, String download, Optional<PageLink> forge) {}

    public PubliccodeEditorView {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }
}
