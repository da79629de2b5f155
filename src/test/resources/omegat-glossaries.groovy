// Run by OmegaT when the project is loaded: what its own readers find in the glossaries.
if (eventType.toString() == "LOAD") {
    def folder = new File(project.projectProperties.glossaryRoot)
    def show = { name, entries ->
        println name + ": " + entries.findAll { it.srcText == "국가보위성" }.collect { it.locText }
    }
    show("utf8", org.omegat.gui.glossary.GlossaryReaderTSV.read(new File(folder, "starter.utf8"), false))
    show("tbx", org.omegat.gui.glossary.GlossaryReaderTBX.read(new File(folder, "starter.tbx"), false))
}
