package org.bicorne.content;

import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.FilePath;
import org.bicorne.pages.Version;
import org.bicorne.ui.Frame;

/**
 * The text that an office wrote for its front page.
 *
 * @param source its file
 * @param version asked for when the page is
 * @param shown made when the page is
 */
public record FrontText(FilePath source, String title, Supplier<Version> version, Supplier<Shown> shown) {

    /**
     * @param description one sentence that says who the office is
     * @param html safe
     */
    public record Shown(Frame frame, Optional<String> description, String html) {}
}
