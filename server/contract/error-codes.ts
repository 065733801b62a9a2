import { connectionErrors } from './connection-errors.ts'
import { generalErrors } from './general-errors.ts'
import { innerErrors } from './inner-errors.ts'
import { liveDrillErrors } from './live-drill-errors.ts'
import { playbookErrors } from './playbook-errors.ts'
import { signInErrors } from './sign-in-errors.ts'

/** Every error that crosses the wire, with its HTTP status and a sentence that says what to do. Both sides know the list. */
export const errors = {
  ...generalErrors,
  ...signInErrors,
  ...connectionErrors,
  ...innerErrors,
  ...playbookErrors,
  ...liveDrillErrors,
  'org/not_found': { status: 404, title: 'There is nothing here that you can open.' },
  'sample/here': {
    status: 409,
    title: 'This organisation is sample data itself. Open your own to load or remove some.',
  },
  'setup/closed': { status: 404, title: 'Set-up is finished, or this link has been used.' },
  'scenario/not_found': { status: 404, title: 'There is no such scenario. Choose one from the list.' },
  'roleplay/not_found': { status: 404, title: 'There is nothing here that you can open.' },
  'roleplay/not_live': { status: 409, title: 'This roleplay is over. Retake a moment or start a new one.' },
  'roleplay/not_ended': { status: 409, title: 'This roleplay is still running. End it first.' },
  'roleplay/not_submitted': {
    status: 409,
    title: 'This roleplay is private. Submit it first; then you can allow a line of it to be shown.',
  },
  'roleplay/conflict': { status: 409, title: 'This roleplay id already belongs to another run.' },
  'roleplay/preview': {
    status: 409,
    title: 'This was a talk with a draft. Publish the draft, then practise with it.',
  },
  'turn/empty': { status: 400, title: 'There are no words in this turn. Write something, then send.' },
  'turn/too_long': { status: 400, title: 'A turn may have up to 4,000 characters. Shorten it, then send.' },
  'turn/bad_characters': {
    status: 400,
    title: 'This turn holds characters that cannot be stored. Remove them, then send.',
  },
  'turn/not_your_floor': { status: 409, title: 'The buyer is speaking. Stop them or wait.' },
  'turn/unknown_addressee': {
    status: 400,
    title: 'Nobody of that name is in the room now. Choose somebody who is.',
  },
  'turn/out_of_order': {
    status: 409,
    title: 'The conversation has moved on in another window. This one is up to date again now.',
  },
  'turn/conflict': {
    status: 409,
    title: 'This turn was already sent with other words. The first version stays.',
  },
  'turn/not_found': { status: 404, title: 'There is no such turn in this roleplay.' },
  'turn/not_rep': { status: 409, title: 'A retake starts at one of your own turns.' },
  'turn/nothing_to_regenerate': { status: 409, title: 'There is no interrupted reply to try again.' },
  'scoring/not_failed': {
    status: 409,
    title: 'This scoring was not given up: it waits, or it is done. Look again in a moment.',
  },
  'model/not_configured': {
    status: 409,
    title: 'No model is configured on this server. Set OPENAI_MODEL or JUDGE_MODEL, then try again.',
  },
  'model/not_allowed': {
    status: 409,
    title: 'Sending conversations to the model is switched off. Switch it on under Members first.',
  },
  'model/cap_reached': {
    status: 409,
    title:
      'This month’s tokens for the model are used up. Raise the limit under Members, or wait for the next month.',
  },
  'behaviour/not_found': {
    status: 404,
    title: 'Nothing of that kind was read in this turn. Reload the debrief to see what was.',
  },
  'scorecard/not_found': {
    status: 404,
    title: 'This roleplay has no such scorecard. Open the debrief to see those it has.',
  },
  'criterion/not_found': {
    status: 404,
    title: 'This scorecard has no such criterion. Reload the debrief, then choose one of those shown.',
  },
  'scorecard/not_ready': { status: 409, title: 'The scorecard is not ready yet.' },
  'rating/conflict': {
    status: 409,
    title: 'This rating was already sent with other contents. The first version stays.',
  },
  'rating/not_found': { status: 404, title: 'There is no such rating of yours on this roleplay.' },
  'review/taken': {
    status: 409,
    title: 'Another coach is reviewing this attempt. Take the next one, or confirm that you go on with it.',
  },
  'review/blind_first': {
    status: 409,
    title: 'Rate this attempt first. The scorecard opens afterwards, under Reviews.',
  },
  'review/not_rated': {
    status: 409,
    title: 'Rate at least one dimension first, or confirm that you open the scorecard unrated.',
  },
  'review/no_evidence': {
    status: 409,
    title: 'Each level needs words from the transcript. Attach a quote to those named below.',
  },
  'review/not_revealed': {
    status: 409,
    title: 'Open the scorecard first: a review is given once both are side by side.',
  },
  'review/not_given': {
    status: 409,
    title: 'There is no review by this coach to answer yet.',
  },
  'comment/conflict': {
    status: 409,
    title: 'This comment was already sent with other words. The first version stays.',
  },
  'comment/not_found': { status: 404, title: 'There is no such comment of yours on this roleplay.' },
  'dispute/not_found': {
    status: 404,
    title: 'This criterion is not disputed any more. Reload the page to see those that are.',
  },
  'rubric/not_found': {
    status: 404,
    title: 'There is no such rubric, draft or version. Choose one from the list.',
  },
  'rubric/invalid': { status: 400, title: 'This rubric cannot be used yet. Mend what is named below.' },
  'rubric/draft_changed': {
    status: 409,
    title:
      'Somebody else has changed this draft since you opened it. Yours is kept here; choose which to go on with.',
  },
  'rubric/no_change': {
    status: 409,
    title: 'This says exactly what is live already. Change something first.',
  },
  'rubric/not_tried': {
    status: 409,
    title: 'Try exactly this draft on past transcripts first, or confirm that you publish it untried.',
  },
  'rubric/in_use': {
    status: 409,
    title: 'Scenarios use this rubric. Give them another one first, then archive it.',
  },
  'authoring/not_found': {
    status: 404,
    title: 'There is no such persona, scenario, draft or version. Choose one from the list.',
  },
  'authoring/invalid': { status: 400, title: 'This cannot be used yet. Mend what is named below.' },
  'authoring/draft_changed': {
    status: 409,
    title:
      'Somebody else has changed this draft since you opened it. Yours is kept here; choose which to go on with.',
  },
  'authoring/id_taken': { status: 409, title: 'This id is taken. Choose another one.' },
  'authoring/shipped': {
    status: 409,
    title: 'This came with the product and stays as it is. Duplicate it, then change the copy.',
  },
  'authoring/no_change': {
    status: 409,
    title: 'This says exactly what is live already. Change something first.',
  },
  'authoring/not_tested': {
    status: 409,
    title: 'Test exactly this draft first, and wait until the test is done.',
  },
  'authoring/test_failed': {
    status: 409,
    title: 'The test found something to change. Mend what is named below, then test again.',
  },
  'authoring/in_use': {
    status: 409,
    title: 'Something that is live needs this. Mend what is named below first.',
  },
  'authoring/model_failed': {
    status: 502,
    title: 'The model gave no draft that can be used. Try again, or answer the questions instead.',
  },
  'card/not_a_card': {
    status: 400,
    title: 'There is no character card in this file. Choose one that was exported as a card.',
  },
  'card/not_png': {
    status: 400,
    title: 'This file is called a picture and is not a PNG. Choose the PNG that was exported as a card.',
  },
  'card/damaged': { status: 400, title: 'This file is damaged. Export the card anew, then try again.' },
  'card/too_large': { status: 413, title: 'This is larger than a character card. Give at most 6 MB.' },
  'pack/not_found': {
    status: 404,
    title: 'There is no such offer pack that you can open. Choose one from the list.',
  },
  'pack/invalid': { status: 400, title: 'These answers do not make a pack yet. Mend what is named below.' },
  'pack/changed': {
    status: 409,
    title: 'Somebody else has changed this pack since you opened it. Reload it, then write yours again.',
  },
  'pack/no_change': { status: 409, title: 'This says exactly what is live already. Change something first.' },
  'pack/not_live': {
    status: 409,
    title: 'This offer pack is not live. Publish it or choose another one.',
  },
  'pack/not_ready': {
    status: 409,
    title: 'This scenario can only be played with its own offer. Choose another one for your pack.',
  },
  'pack/conflict': { status: 409, title: 'This id already belongs to another offer pack.' },
  'pack/too_many': {
    status: 409,
    title: 'There are as many offer packs as can be kept. Archive one that is no longer sold first.',
  },
  'submission/not_own': { status: 403, title: 'Only the person who practised can submit a roleplay.' },
  'call/not_found': { status: 404, title: 'There is nothing here that you can open.' },
  'call/conflict': { status: 409, title: 'This id already belongs to another call.' },
  'call/too_large': { status: 413, title: 'This file is larger than a transcript.' },
  'call/unknown_format': { status: 400, title: 'This file is no transcript that can be read here.' },
  'call/unreadable': { status: 400, title: 'The transcript cannot be read to its end.' },
  'call/no_words': { status: 400, title: 'No words of a call were found in this file.' },
  'call/no_speakers': { status: 400, title: 'It cannot be told who speaks in this file.' },
  'call/too_long': { status: 400, title: 'This call is too long to be scored at once.' },
  'call/too_short': {
    status: 400,
    title: 'There are too few turns of the rep to ask about. Take a longer part of the call.',
  },
  'check/not_found': { status: 404, title: 'There is no such line of yours. Compare the answers first.' },
  'call/one_sided': {
    status: 400,
    title: 'A call needs the rep and somebody they talk with. Say who is who.',
  },
  'member/last_admin': {
    status: 409,
    title: 'Somebody has to stay an admin. Make another person an admin first.',
  },
  'member/yourself': {
    status: 409,
    title: 'You cannot take yourself out. Ask another admin to do it.',
  },
  'person/not_found': { status: 404, title: 'There is nobody here whom you could erase.' },
  'person/other_name': { status: 409, title: 'That is not the name. Write it exactly as it is shown.' },
  'group/not_found': { status: 404, title: 'There is no such team or cohort. Choose one from the list.' },
  'group/name_taken': { status: 409, title: 'There is one of this name already. Choose another name.' },
  'group/conflict': { status: 409, title: 'This id already belongs to another team or cohort.' },
  'assignment/not_found': {
    status: 404,
    title: 'There is no such assignment that you can open. Choose one from the list.',
  },
  'assignment/conflict': { status: 409, title: 'This id already belongs to another assignment.' },
  'assignment/withdrawn': {
    status: 409,
    title: 'This assignment was withdrawn. Nobody is asked for it any more.',
  },
  'assignment/too_late_to_undo': {
    status: 409,
    title: 'Everybody has been told of it by now. Withdraw it instead.',
  },
  'assignment/not_open': { status: 409, title: 'This has not opened yet. Its list says from when on it is.' },
  'assignment/not_yet': {
    status: 409,
    title: 'Another part of the campaign comes first. Do what is asked for there, then come back.',
  },
  'assignment/done': { status: 409, title: 'You have passed this. There is nothing more to do.' },
  'assignment/not_declared': {
    status: 409,
    title: 'Say first that this attempt is to be assessed: it is submitted when it ends, and counts.',
  },
  'assignment/attempt_running': {
    status: 409,
    title: 'An assessed attempt of yours is not over. Bring it to its end first.',
  },
  'assignment/no_attempts_left': {
    status: 409,
    title: 'Every attempt has been used. Whoever assigned this can give you another one.',
  },
  'campaign/not_found': {
    status: 404,
    title: 'There is no such campaign that you can open. Choose one from the list.',
  },
  'campaign/conflict': { status: 409, title: 'This id already belongs to another campaign.' },
  'campaign/over': {
    status: 409,
    title: 'Every part of this campaign would be over already. Choose a later date for the event.',
  },
  'real-call/not_found': {
    status: 404,
    title: 'There is no such call that you can open. Choose one from the list.',
  },
  'real-call/not_asked': {
    status: 404,
    title: 'You are not asked for a real call here. Look at what you were asked to do.',
  },
  'real-call/not_open': {
    status: 409,
    title: 'Nothing is handed in for this on this day. Its dates stand beside it.',
  },
  'real-call/taken': {
    status: 409,
    title: 'A call is in for this already, or this call is in for the other day. Take that one back first.',
  },
  'real-call/being_read': {
    status: 409,
    title: 'A coach has begun to read it, so that it cannot be taken back. Deleting the call removes it.',
  },
  'real-call/given': {
    status: 409,
    title: 'You have rated this call. What was given blind is not changed afterwards.',
  },
  'invite/not_found': { status: 404, title: 'There is no such invitation. Choose one from the list.' },
  'invite/closed': {
    status: 404,
    title:
      'This invitation opens nothing any more: it was used, taken back or has run out. Ask for a new one.',
  },
  'invite/sign_in_first': {
    status: 409,
    title: 'There is an account for this address. Sign in with it, then accept the invitation.',
  },
  'invite/other_address': {
    status: 409,
    title: 'This invitation is for another address than the one you are signed in with.',
  },
  'import/wrong_rows': {
    status: 409,
    title: 'Some rows cannot be used. Mend them in the file, or import the others without them.',
  },
  'mail/not_found': { status: 404, title: 'There is no such mail. Reload the list to see what was sent.' },
  'mail/not_readable': {
    status: 409,
    title: 'This mail is for its recipient alone. It can be sent again, not read here.',
  },
  'mail/not_failed': { status: 409, title: 'This mail was sent, or is being sent. Look again in a moment.' },
  'mail/not_configured': {
    status: 409,
    title: 'No mail server is configured. Set SMTP_URL, or pass the invitation’s link on yourself.',
  },
  'watch/not_reachable': {
    status: 409,
    title: 'Only a coach of yours or somebody of your teams can watch. Choose one from the list.',
  },
  'watch/over': { status: 409, title: 'The roleplay is over, or its rep has ended the watching.' },
} as const

export type ErrorCode = keyof typeof errors
export const errorCodes = Object.keys(errors) as ErrorCode[]
