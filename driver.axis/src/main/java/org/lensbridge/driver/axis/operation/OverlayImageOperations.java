package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** The files of pictures over the video: {@code uploadoverlayimage.cgi} takes them, {@code manageoverlayimages.cgi} does the rest. */
public final class OverlayImageOperations {
    private static final String PATH = "uploadoverlayimage.cgi";
    private static final JsonRows UPLOAD = new JsonRows(OverlayOperations.SECTION, PATH, "1.0");
    private static final JsonRows IMAGES = new JsonRows(OverlayOperations.SECTION, "manageoverlayimages.cgi", "1.0");
    private static final ValueType FILE = new ValueType.TextType(512);
    private static final ValueType PIXELS = ValueType.integer(1, 100_000);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            Operation.write(
                            "overlay.image.upload",
                            OverlayOperations.SECTION,
                            "/axis-cgi/" + PATH,
                            Decoding.JSON,
                            "Stores a picture: a form of the parts json, with the method uploadOverlayImage, and image.")
                    .sending("POST", Operation.Body.NONE)
                    .with(Trait.UPLOAD),
            UPLOAD.versions("overlay.image.uploadVersions"),
            IMAGES.read("overlay.image.formats", "supportedFormats", "", "Lists the formats of pictures."),
            IMAGES.read(
                            "overlay.image.check",
                            "validateImageHeader",
                            "\"type\":{type},\"width\":{width},\"height\":{height}",
                            "Tells whether such a picture could be stored.")
                    .needs("type", ValueType.choice("bmp", "jpeg", "png", "svg"), "its format")
                    .needs("width", PIXELS, "in pixels")
                    .needs("height", PIXELS, "in pixels"),
            IMAGES.read("overlay.images", "listImages", "", "Lists the stored pictures."),
            IMAGES.write("overlay.image.remove", "deleteImage", "\"path\":{path}", "Removes a stored picture.")
                    .needs("path", FILE, "as overlay.images lists it")
                    .with(Trait.DESTRUCTIVE),
            IMAGES.read(
                    "overlay.image.default",
                    "getDefaultImage",
                    "",
                    "Names the picture that is used when none is said."),
            IMAGES.write(
                            "overlay.image.default.set",
                            "setDefaultImage",
                            "\"path\":{path}",
                            "Sets the picture that is used when none is said.")
                    .needs("path", FILE, "as overlay.images lists it"),
            IMAGES.versions("overlay.image.versions"));

    private OverlayImageOperations() {}
}
