package org.lensbridge.simulator;

import java.util.List;

/** Which ExcelSense camera it is: the products that the document names. */
public enum ExcelsenseModel {
    /** Cleans itself; three streams, the main one up to 2592 by 1520; two memory slots, one of them in use; two network cards. */
    TOUGHEYE_1700("ToughEye", true, 3, List.of("2592*1520", "2560*1440", "1920*1080", "1280*720", "640*480"), 2, 2),
    /** Has nothing to clean with; two streams, the main one up to 1920 by 1080; one empty memory slot; one network card. */
    TOUGHCAM_1000("ToughCam", false, 2, List.of("1920*1080", "1280*720", "640*480"), 1, 1);

    private final String product;
    private final boolean cleans;
    private final int streams;
    private final List<String> resolutions;
    private final int slots;
    private final int networkCards;

    ExcelsenseModel(
            String product, boolean cleans, int streams, List<String> resolutions, int slots, int networkCards) {
        this.product = product;
        this.cleans = cleans;
        this.streams = streams;
        this.resolutions = resolutions;
        this.slots = slots;
        this.networkCards = networkCards;
    }

    /** What it says as its {@code productModel}. */
    public String product() {
        return product;
    }

    /** Whether it cleans itself and has lights to switch. */
    public boolean cleans() {
        return cleans;
    }

    public int streams() {
        return streams;
    }

    /** Of the main stream, largest first. */
    public List<String> resolutions() {
        return resolutions;
    }

    /** How many memory cards it takes. */
    public int slots() {
        return slots;
    }

    public int networkCards() {
        return networkCards;
    }
}
