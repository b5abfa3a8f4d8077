package org.bicorne.content;

import java.util.List;
import java.util.Set;
import org.bicorne.kernel.Finding;
import org.bicorne.pages.Version;

/** What a room shows inside the pages' texts, where a fenced block names it. A room below implements it for what it knows. */
public interface BlockSource {

    /** The first word after the fence: {@code table}. */
    String name();

    /** The keys that such a block may hold; another one is a finding. */
    Set<String> keys();

    /** Changes when the block would be shown otherwise; computed without showing it. */
    Version version(Block block);

    /** What stands in the block's place. */
    Answer show(Block block);

    /** What came of a block. */
    sealed interface Answer {

        List<Finding> findings();
    }

    /** HTML of our own making: every word in it is escaped, every address checked. */
    record Shown(String html, List<Finding> findings) implements Answer {

        public Shown {
            findings = List.copyOf(findings);
        }
    }

    /** It cannot be shown; visitors see a note that says so. */
    record Refused(List<Finding> findings) implements Answer {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
