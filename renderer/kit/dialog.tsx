/** A modal dialogue: title, content, buttons. Escape and a click outside close it unless it must be answered. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export function ModalDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  readonly size?: 'small' | 'large';
  readonly mustAnswer?: boolean;
}) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={!props.mustAnswer}
      isKeyboardDismissDisabled={props.mustAnswer ?? false}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      <Modal className={`modal modal-${props.size ?? 'small'}`}>
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {props.title}
          </Heading>
          <div className="dialog-content">{props.children}</div>
          <div className="dialog-buttons">{props.buttons}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
