package org.bicorne.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.images.ImageHeader;
import org.bicorne.images.Variant;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.SizedImage;

/** Knows the images of one snapshot that pages ask for: their size, and in which widths they are offered. */
final class Pictures {

    private final Snapshot snapshot;
    private final Map<SourceFile, Optional<ImageHeader>> headers = new ConcurrentHashMap<>();

    Pictures(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The image at this address, if it is a file of the folder that can be read. */
    Optional<SizedImage> at(WebAddress address) {
        return file(address).flatMap(file -> header(file).map(header -> new SizedImage(header.width(), header.height(), srcset(file, header))));
    }

    /** What is wrong with the image at this address. */
    Optional<ImageFinding> findingAt(WebAddress address) {
        Optional<SourceFile> file = file(address).filter(found -> ImageHeader.isExpected(found.path().extension()));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<ImageHeader> header = header(file.get());
        return header.isEmpty() ? Optional.of(ImageFinding.IMAGE_UNREADABLE)
                : header.filter(ImageHeader::isTooLarge).map(_ -> ImageFinding.IMAGE_TOO_LARGE);
    }

    /** Changes when an image may have: pages say how large it is. Nothing of other files, which pages only lead to. */
    static String stamp(SourceFile file) {
        return ImageHeader.isExpected(file.path().extension()) ? "\t" + file.outline() : "";
    }

    private Optional<SourceFile> file(WebAddress address) {
        String path = address.path();
        boolean isFile = !address.isFolder() && !path.startsWith("//");
        return isFile ? snapshot.file(new FilePath(path.substring(1))).filter(SourceFile::isPublished) : Optional.empty();
    }

    private Optional<ImageHeader> header(SourceFile file) {
        return headers.computeIfAbsent(file, image -> ImageHeader.read(image.location()));
    }

    private static String srcset(SourceFile file, ImageHeader header) {
        List<Integer> widths = header.variantWidths();
        if (widths.isEmpty()) {
            return "";
        }
        Stream<String> variants = widths.stream().map(width -> Variant.of(file.path(), file.version(), width).address().encoded() + " " + width + "w");
        Stream<String> itself = header.isOfferedItself() ? Stream.of(new WebAddress("/" + file.path()).encoded() + " " + header.width() + "w") : Stream.of();
        return Stream.concat(variants, itself).collect(Collectors.joining(", "));
    }
}
