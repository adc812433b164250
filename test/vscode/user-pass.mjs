export async function userPass() {
  return { ok: false, why: 'not written' };
}
