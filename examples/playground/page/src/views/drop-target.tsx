import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { texts } from "../state.js";
import { Icon } from "../parts/icon.js";
import { addFiles } from "./filing-status.js";

/** Files may be dropped anywhere on the page. */
export function DropTarget() {
  const over = useSignal(false);
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      over.value = true;
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) over.value = false;
    };
    const drop = (event: DragEvent): void => {
      over.value = false;
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      location.hash = "#add";
      void addFiles([...event.dataTransfer.files]);
    };
    addEventListener("dragover", hold);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over.value ? (
    <div class="drop-anywhere" aria-hidden="true">
      <Icon name="upload" />
      {texts.value.add.dropAnywhere}
    </div>
  ) : null;
}
