package org.bicorne.content;

import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.pages.Version;
import org.bicorne.ui.Frame;

/**
 * The text that an office wrote for its front page.
 *
 * @param source its file
 * @param description one sentence that says who the office is
 * @param html safe
 */
public record FrontText(FilePath source, Frame frame, String title, Optional<String> description, String html, Version version) {}
