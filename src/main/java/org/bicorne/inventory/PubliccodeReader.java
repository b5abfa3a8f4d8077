package org.bicorne.inventory;

import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.Surroundings;

/** Judges a publiccode.yml that the crawl found; what it points to is not asked for: that would cost other hosts requests. */
final class PubliccodeReader implements PubliccodeLook.Reader {

    @Override
    public PubliccodeLook of(byte[] octets) {
        Judgement judgement = Judge.judge(octets, Surroundings.NONE);
        boolean isBased = judgement.file().text("isBasedOn").isPresent() || !judgement.file().texts("isBasedOn").isEmpty();
        return new PubliccodeLook(Inspection.Verdict.valueOf(judgement.verdict().name()), judgement.file().text("url").filter(url -> !url.isBlank()), isBased);
    }
}
